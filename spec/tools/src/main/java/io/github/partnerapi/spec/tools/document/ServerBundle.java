package io.github.partnerapi.spec.tools.document;

/**
 * Is the part of the document that one server answers, complete in itself.
 *
 * @param name names the bundle's file and the folder of its paths, such as {@code text}
 * @param bundle that part
 */
public record ServerBundle(String name, Bundle bundle) {}
