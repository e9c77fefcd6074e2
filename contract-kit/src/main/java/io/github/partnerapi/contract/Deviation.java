package io.github.partnerapi.contract;

/**
 * A place where a fixture goes outside the document on purpose, such as a value that the service added to an open set. The document's verdict
 * has to find something at exactly these places.
 *
 * @param pointer where, as the verdict's finding names it, such as {@code /response/body/json/status}
 * @param reason why the fixture does so
 */
public record Deviation(String pointer, String reason) {}
