package io.github.partnerapi.contract;

/**
 * The error that a caller gets from an exchange.
 *
 * @param exception the simple name of the exception's class
 * @param reason a part of the document's own reason for that status; the exception's message has to contain it
 */
public record Expectation(String exception, String reason) {}
