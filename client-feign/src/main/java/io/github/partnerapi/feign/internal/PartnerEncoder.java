package io.github.partnerapi.feign.internal;

import feign.RequestTemplate;
import feign.codec.Encoder;
import io.github.partnerapi.Upload;
import io.github.partnerapi.call.WireText;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Puts a model as JSON, a file, bytes, or the encoded fields of a form in the order of the
 * interface into a request.
 */
public final class PartnerEncoder implements Encoder {
  /** Creates an encoder, which has no state. */
  public PartnerEncoder() {}

  @Override
  public void encode(Object body, Type type, RequestTemplate template) {
    if (body instanceof Map<?, ?> fields) {
      template.body(form(fields), null);
    } else if (body instanceof Upload file) {
      template.header("Content-Type", file.mediaType());
      template.body(file.bytes(), null);
    } else {
      template.body(body instanceof byte[] bytes ? bytes : Argument.bytes(body), null);
    }
  }

  private static byte[] form(Map<?, ?> fields) {
    StringBuilder form = new StringBuilder();
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      String name = (String) field.getKey();
      form.append(form.length() == 0 ? "" : "&")
          .append(WireText.form(name, name))
          .append('=')
          .append(field.getValue());
    }
    return form.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
