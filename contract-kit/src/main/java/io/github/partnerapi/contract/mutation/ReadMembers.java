package io.github.partnerapi.contract.mutation;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which members of answers a program reads, from the constants of its class files: the accessors of
 * models that it names. Nothing of it is run.
 */
public final class ReadMembers {
  private static final String MODELS = "io/github/partnerapi/model/";

  /** They hand a model over whole, and who gets it may read anything. */
  private static final Set<String> WHOLE = Set.of("tojson", "torawjson");

  private final Set<String> names = new HashSet<>();

  /** Begins with a program that reads nothing. */
  public ReadMembers() {}

  /**
   * Adds a class.
   *
   * @param classFile its bytes
   * @throws IOException when they are no class file
   */
  public void add(byte[] classFile) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
      if (in.readInt() != 0xCAFEBABE) {
        throw new IOException("The bytes are no class file");
      }
      in.skipNBytes(4);
      add(in);
    }
  }

  private void add(DataInputStream in) throws IOException {
    Map<Integer, String> texts = new HashMap<>();
    Map<Integer, Integer> classes = new HashMap<>();
    Map<Integer, Integer> namesAndTypes = new HashMap<>();
    Map<Integer, Integer> methods = new HashMap<>();
    int count = in.readUnsignedShort();
    for (int i = 1; i < count; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts.put(i, in.readUTF());
        case 3, 4, 9, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++;
        }
        case 7 -> classes.put(i, in.readUnsignedShort());
        case 8, 16, 19, 20 -> in.skipNBytes(2);
        case 10, 11 -> methods.put(in.readUnsignedShort() << 16 | in.readUnsignedShort(), i);
        case 12 -> {
          namesAndTypes.put(i, in.readUnsignedShort());
          in.skipNBytes(2);
        }
        case 15 -> in.skipNBytes(3);
        default -> throw new IOException("The class file has a constant of kind " + tag);
      }
    }
    for (int method : methods.keySet()) {
      String owner = texts.getOrDefault(classes.getOrDefault(method >>> 16, 0), "");
      if (owner.startsWith(MODELS)) {
        names.add(plain(texts.getOrDefault(namesAndTypes.getOrDefault(method & 0xFFFF, 0), "")));
      }
    }
  }

  /**
   * Says whether any class reads a member of this name, of whichever model. A program that names no
   * model at all reads in a way of its own, and may read anything.
   */
  public boolean has(String member) {
    return names.isEmpty()
        || names.contains(plain(member))
        || names.stream().anyMatch(WHOLE::contains);
  }

  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }
}
