package io.github.partnerapi.feign.internal;

import feign.RequestTemplate;
import java.util.List;
import java.util.Map;

/** Puts headers into a request as they are: Feign would take braces for a template. */
final class HeaderLines {
  private HeaderLines() {}

  /** Sets headers, each in place of those of its name. */
  static void replace(RequestTemplate template, List<Map.Entry<String, String>> headers) {
    for (Map.Entry<String, String> header : headers) {
      template.removeHeader(header.getKey());
    }
    add(template, headers);
  }

  /** Adds headers to those that are there. */
  static void add(RequestTemplate template, List<Map.Entry<String, String>> headers) {
    for (Map.Entry<String, String> header : headers) {
      template.headerLiteral(header.getKey(), header.getValue());
    }
  }
}
