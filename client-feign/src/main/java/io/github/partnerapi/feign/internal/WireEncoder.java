package io.github.partnerapi.feign.internal;

import feign.RequestTemplate;
import feign.codec.Encoder;
import io.github.partnerapi.call.WireText;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Puts the bytes of a body, or the fields of a form in the order of the interface, into a request.
 */
final class WireEncoder implements Encoder {
  @Override
  public void encode(Object body, Type type, RequestTemplate template) {
    template.body(body instanceof Map<?, ?> fields ? form(fields) : (byte[]) body, null);
  }

  private static byte[] form(Map<?, ?> fields) {
    StringBuilder form = new StringBuilder();
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      String name = (String) field.getKey();
      form.append(form.length() == 0 ? "" : "&")
          .append(WireText.form(name, name))
          .append('=')
          .append(WireText.form(name, field.getValue()));
    }
    return form.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
