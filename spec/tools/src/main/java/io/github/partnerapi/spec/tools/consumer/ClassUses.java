package io.github.partnerapi.spec.tools.consumer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads the uses of one class file. Nothing of it is run. */
final class ClassUses extends ClassVisitor {
  private static final String HOME = "io/github/partnerapi/";
  private static final Pattern API = Pattern.compile("([A-Za-z0-9]+?)(?:Feign)?Api");
  private static final Pattern REQUEST =
      Pattern.compile("([A-Za-z0-9]+?)(?:Feign)?Api\\$([A-Za-z0-9]+Request)(?:\\$Builder)?");
  private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$[0-9]+");

  private final Consumer<Use> uses;
  private String type = "";

  private ClassUses(Consumer<Use> uses) {
    super(Opcodes.ASM9);
    this.uses = uses;
  }

  /**
   * Reads a class file.
   *
   * @throws IllegalArgumentException if the bytes are no class file that can be read
   */
  static void read(byte[] classFile, Consumer<Use> uses) {
    try {
      new ClassReader(classFile).accept(new ClassUses(uses), ClassReader.SKIP_FRAMES);
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("the class file is damaged", e);
    }
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    type = name.replace('/', '.');
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    Matcher lambda = LAMBDA.matcher(name);
    return new Code(lambda.matches() ? lambda.group(1) : name);
  }

  private final class Code extends MethodVisitor {
    private final String method;
    private int line;
    private @Nullable String text;

    Code(String method) {
      super(Opcodes.ASM9);
      this.method = method;
    }

    @Override
    public void visitLineNumber(int number, Label start) {
      line = number;
    }

    @Override
    public void visitLdcInsn(Object value) {
      text = value instanceof String string ? string : null;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      String model = below("model/", owner);
      if (opcode == Opcodes.GETSTATIC && model != null && !name.equals("CODEC")) {
        add(Use.Kind.CONSTANT, model, name, List.of());
      }
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      method(owner, name, descriptor);
      text = null;
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      for (Object argument : arguments) {
        if (argument instanceof Handle handle) {
          method(handle.getOwner(), handle.getName(), handle.getDesc());
        }
      }
    }

    private void method(String owner, String name, String descriptor) {
      String model = below("model/", owner);
      if (model != null) {
        model(model, name, descriptor);
        return;
      }
      String api = owner.startsWith(HOME) ? owner.substring(owner.lastIndexOf('/') + 1) : "";
      Matcher request = REQUEST.matcher(api);
      Matcher call = API.matcher(api);
      if (request.matches()) {
        add(Use.Kind.ARGUMENT, request.group(1) + "Api." + request.group(2), name, List.of());
      } else if (call.matches()) {
        List<String> types = new ArrayList<>();
        Arrays.stream(Type.getArgumentTypes(descriptor))
            .map(Type::getClassName)
            .map(each -> each.substring(Math.max(each.lastIndexOf('.'), each.lastIndexOf('$')) + 1))
            .forEach(types::add);
        add(Use.Kind.CALL, call.group(1) + "Api", name, types);
      }
    }

    private void model(String model, String name, String descriptor) {
      boolean takesNothing = descriptor.startsWith("()");
      if (model.endsWith("$Builder")) {
        String built = model.substring(0, model.length() - "$Builder".length());
        add(Use.Kind.WRITE, built, name, List.of());
      } else if (name.equals("of") && !takesNothing) {
        add(Use.Kind.VALUE, model, text == null ? "" : text, List.of());
      } else if (takesNothing && !descriptor.endsWith("V")) {
        add(Use.Kind.READ, model, name, List.of());
      }
    }

    private @Nullable String below(String part, String owner) {
      return owner.startsWith(HOME + part) ? owner.substring(HOME.length() + part.length()) : null;
    }

    private void add(Use.Kind kind, String owner, String name, List<String> types) {
      uses.accept(new Use(kind, owner, name, types, type, method, line));
    }
  }
}
