package io.github.partnerapi.spec.tools.corpus;

/** Names the files of the small document. */
final class Files {
  static final String DOCUMENT = "openapi.yaml";
  static final String BUNDLE = "bundles/text.yaml";
  static final String BALANCE = "paths/text/balance.yaml";
  static final String TOKEN = "paths/text/tokens-id.yaml";
  static final String SCHEMA = "components/schemas/Balance.yaml";
  static final String TIMESTAMP = "components/schemas/PartnerTimestamp.yaml";
  static final String DATE_FROM = "components/parameters/DateFrom.yaml";
  static final String REGISTER = "discrepancies.yaml";

  private Files() {}
}
