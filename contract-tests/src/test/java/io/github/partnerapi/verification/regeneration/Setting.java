package io.github.partnerapi.verification.regeneration;

import java.util.List;
import java.util.Map;

/**
 * One element of a plugin's configuration.
 *
 * @param text its text; empty when it has children
 * @param children its child elements as name and text, in order
 */
record Setting(String text, List<Map.Entry<String, String>> children) {}
