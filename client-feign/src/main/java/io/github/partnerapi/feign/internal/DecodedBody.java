package io.github.partnerapi.feign.internal;

import feign.Response;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Brings a value that the engine has read back through Feign. There are no bytes left to read. */
record DecodedBody(@Nullable Object value) implements Response.Body {
  @Override
  public @Nullable Integer length() {
    return null;
  }

  @Override
  public boolean isRepeatable() {
    return true;
  }

  @Override
  public InputStream asInputStream() {
    return InputStream.nullInputStream();
  }

  @Override
  public Reader asReader(Charset charset) {
    return Reader.nullReader();
  }

  @Override
  public void close() {
    // Nothing is open: the engine has read and closed the response.
  }
}
