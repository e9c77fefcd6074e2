package io.github.partnerapi.call;

import io.github.partnerapi.Headers;
import io.github.partnerapi.json.UnreadableBody;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a body went through before it was sent, as the Content-Encoding headers say. */
public final class ContentCodings {
  private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

  /** Those that may be named in a message: any other name may be anything. */
  private static final Set<String> OTHERS =
      Set.of("br", "compress", "x-compress", "deflate", "zstd", "dcb", "dcz", "exi", "aes128gcm");

  private static final int MOST = 3;

  private ContentCodings() {}

  /**
   * Reads the headers.
   *
   * @param headers the headers of a response
   * @return the codings but identity in lower case, the one that was applied first comes first
   */
  public static List<String> of(Headers headers) {
    List<String> codings = new ArrayList<>();
    for (String value : headers.all("Content-Encoding")) {
      for (String coding : value.split(",", -1)) {
        String name = coding.trim().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !name.equals("identity")) {
          codings.add(name);
        }
      }
    }
    return codings;
  }

  /**
   * Undoes the codings.
   *
   * @param codings as {@link #of} returns them
   * @param body the body as it came
   * @return the body without them; reading it ends with a {@link java.util.zip.ZipException} when
   *     it is not what the headers say
   * @throws UnreadableBody when there is one that is not known here, or more than three
   */
  public static InputStream decoded(List<String> codings, InputStream body) throws UnreadableBody {
    if (codings.size() > MOST) {
      throw new UnreadableBody("it has more than " + MOST + " content encodings");
    }
    for (String coding : codings) {
      if (!GZIP.contains(coding)) {
        throw new UnreadableBody(
            "it has the content encoding "
                + (OTHERS.contains(coding) ? coding : "(a name that is not known)")
                + ", which was not asked for");
      }
    }
    InputStream decoded = body;
    for (int i = 0; i < codings.size(); i++) {
      decoded = new GzipMembers(decoded);
    }
    return decoded;
  }
}
