package io.github.partnerapi.benchmarks.peer;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One way to call the API. Safe for use by many threads. A call returns what it read, or null when
 * the peer can't do it.
 */
public interface Peer extends AutoCloseable {
  /** The token that every peer sends. */
  String TOKEN = "test-token";

  /** What is asked for. */
  String LABEL = "My first API token";

  /** Reads an object. */
  @Nullable Object object() throws IOException, InterruptedException;

  /** Reads a list of a megabyte. */
  @Nullable Object list() throws IOException, InterruptedException;

  /** Posts a lead as JSON. */
  @Nullable Object postJson() throws IOException, InterruptedException;

  /** Posts a label as a form. */
  @Nullable Object postForm() throws IOException, InterruptedException;

  /** Reads all rows and adds the earnings up. */
  @Nullable Object csv() throws IOException, InterruptedException;

  /** Reads a file into memory, or where the peer puts it. */
  @Nullable Object pdf() throws IOException, InterruptedException;

  /** Reads a file as a stream, and returns its length. */
  @Nullable Object pdfStream() throws IOException, InterruptedException;

  /** Fails, and returns what the body of the error says. */
  @Nullable Object notFound() throws IOException, InterruptedException;

  /** Reads all pages, and returns how many items they have. */
  @Nullable Object pages() throws IOException, InterruptedException;

  @Override
  default void close() throws IOException {}
}
