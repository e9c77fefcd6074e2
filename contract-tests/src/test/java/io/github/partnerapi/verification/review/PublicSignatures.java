package io.github.partnerapi.verification.review;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists what a caller's source can name in a module: the public types of every package that its
 * descriptor exports to all, with their public and protected members. What a type inherits from one
 * that a caller can't name counts as its own.
 */
final class PublicSignatures {
  private final String module;
  private final Predicate<Class<?>> nameable;
  private final SortedSet<Signature> found = new TreeSet<>();

  private PublicSignatures(String module, Predicate<Class<?>> nameable) {
    this.module = module;
    this.nameable = nameable;
  }

  /** Lists the signatures of modules. */
  static SortedSet<Signature> of(List<PublishedModule> modules) {
    Predicate<Class<?>> exported =
        type ->
            modules.stream().anyMatch(module -> !module.hides(type.getName()))
                || !type.getName().startsWith("io.github.partnerapi.");
    SortedSet<Signature> found = new TreeSet<>();
    for (PublishedModule module : modules) {
      found.addAll(
          of(module.name(), module.openTypes().stream().map(PublicSignatures::load), exported));
    }
    return found;
  }

  /**
   * Lists the signatures of some types.
   *
   * @param module the name of their module
   * @param types the types
   * @param exported tells whether the package of a type is exported to all
   */
  static SortedSet<Signature> of(
      String module, Stream<? extends Class<?>> types, Predicate<Class<?>> exported) {
    PublicSignatures signatures =
        new PublicSignatures(module, type -> exported.test(type) && isReachable(type));
    types.filter(signatures.nameable).forEach(signatures::add);
    return signatures.found;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicSignatures.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name + " is there and can't be loaded", e);
    }
  }

  private void add(Class<?> type) {
    String above = supertypes(type).collect(Collectors.joining(", "));
    add(type, declaration(type) + (above.isEmpty() ? "" : " is " + above));
    members(type, type);
  }

  private static Stream<String> supertypes(Class<?> type) {
    return Stream.concat(
            Stream.ofNullable(type.getGenericSuperclass()),
            Arrays.stream(type.getGenericInterfaces()))
        .map(each -> shorter(each.getTypeName()))
        .filter(each -> !each.equals("Object"))
        .sorted();
  }

  private static String declaration(Class<?> type) {
    String modifiers = Modifier.toString(type.getModifiers() & ~Modifier.INTERFACE);
    return modifiers + (type.isInterface() ? " interface" : type.isEnum() ? " enum" : " class");
  }

  /** Adds what a type declares, and what it inherits from types that a caller can't name. */
  private void members(Class<?> type, Class<?> declaring) {
    Stream.of(declaring.getDeclaredConstructors())
        .filter(constructor -> declaring == type && isNameable(constructor))
        .forEach(constructor -> add(type, text(constructor)));
    Stream.of(declaring.getDeclaredMethods())
        .filter(PublicSignatures::isNameable)
        .forEach(method -> add(type, text(method)));
    Stream.of(declaring.getDeclaredFields())
        .filter(PublicSignatures::isNameable)
        .forEach(field -> add(type, text(field)));
    Stream.concat(
            Stream.ofNullable(declaring.getSuperclass()), Arrays.stream(declaring.getInterfaces()))
        .filter(above -> !nameable.test(above))
        .forEach(above -> members(type, above));
  }

  private void add(Class<?> type, String text) {
    found.add(new Signature(module, type.getName(), shorter(text)));
  }

  /** The type before the name is left out, since an inherited member names another one there. */
  private static String text(Method method) {
    String owner = method.getDeclaringClass().getTypeName();
    return method
        .toGenericString()
        .replace(" " + owner + "." + method.getName() + "(", " " + method.getName() + "(");
  }

  private static String text(Constructor<?> constructor) {
    Class<?> owner = constructor.getDeclaringClass();
    return constructor
        .toGenericString()
        .replace(" " + owner.getTypeName() + "(", " " + owner.getSimpleName() + "(");
  }

  private static String text(Field field) {
    String owner = field.getDeclaringClass().getTypeName();
    return field
        .toGenericString()
        .replace(" " + owner + "." + field.getName(), " " + field.getName());
  }

  private static boolean isReachable(Class<?> type) {
    return (Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers()))
        && (type.getEnclosingClass() == null || isReachable(type.getEnclosingClass()));
  }

  private static boolean isNameable(Member member) {
    return !member.isSynthetic()
        && (Modifier.isPublic(member.getModifiers())
            || Modifier.isProtected(member.getModifiers()));
  }

  private static String shorter(String text) {
    return text.replace("io.github.partnerapi.", "")
        .replaceAll("\\bjava\\.(lang|util)\\.(?=[A-Z])", "");
  }
}
