package io.github.partnerapi.contract.sandbox;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.partnerapi.contract.internal.text.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/** Lets WireMock fall silent in an answer, until the sandbox is reset or closed. */
final class Stalls implements ResponseTransformerV2 {
  /**
   * What WireMock keeps of a response for its journal: more of a body that does not end would keep
   * the request from being served.
   */
  static final int LOGGED_BYTES = 1;

  private static final String PARAMETER = "bytesBeforeTheStall";

  /** Stays in the server's buffer, so that not even the head is sent. */
  private static final int NOTHING = 2 * LOGGED_BYTES;

  /** More than the server's buffer holds, so that the head and a part of the body are sent. */
  private static final int A_PART = 64 << 10;

  private volatile CountDownLatch over = new CountDownLatch(1);

  static ResponseDefinitionBuilder beforeTheHead() {
    return after(NOTHING);
  }

  static ResponseDefinitionBuilder inTheBody() {
    return after(A_PART);
  }

  private static ResponseDefinitionBuilder after(int bytes) {
    return new ResponseDefinitionBuilder()
        .withStatus(200)
        .withHeader("Content-Type", MediaType.JSON)
        .withHeader("Content-Length", Integer.toString(2 * A_PART))
        .withTransformerParameter(PARAMETER, bytes);
  }

  /** Ends every stall there is: its connection is closed. */
  void end() {
    CountDownLatch ended = over;
    over = new CountDownLatch(1);
    ended.countDown();
  }

  @Override
  public String getName() {
    return "stalls";
  }

  @Override
  public Response transform(Response response, ServeEvent event) {
    Parameters parameters = event.getResponseDefinition().getTransformerParameters();
    CountDownLatch until = over;
    return parameters != null && parameters.get(PARAMETER) instanceof Integer before
        ? Response.Builder.like(response).body(() -> new Silence(before, until)).build()
        : response;
  }

  /** Blanks, which JSON allows in front, and then nothing. */
  private static final class Silence extends InputStream {
    private final CountDownLatch until;
    private int blanks;

    Silence(int blanks, CountDownLatch until) {
      this.blanks = blanks;
      this.until = until;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      read(one, 0, 1);
      return one[0];
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (blanks == 0) {
        try {
          until.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        throw new IOException("The stall is over");
      }
      int given = Math.min(length, blanks);
      Arrays.fill(target, offset, offset + given, (byte) ' ');
      blanks -= given;
      return given;
    }
  }
}
