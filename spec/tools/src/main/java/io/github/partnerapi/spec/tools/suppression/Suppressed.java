package io.github.partnerapi.spec.tools.suppression;

import io.github.partnerapi.spec.tools.finding.Finding;

/**
 * Is a finding that a comment lets pass.
 *
 * @param finding what would be said
 * @param suppression the comment
 */
public record Suppressed(Finding finding, Suppression suppression) {}
