package io.github.partnerapi.contract.fault;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a {@link StreamAnswer} can send: the frames of HTTP/2, in any order, right or wrong. */
public final class FrameConnection {
  static final int DATA = 0;
  static final int HEADERS = 1;
  static final int RST_STREAM = 3;
  static final int SETTINGS = 4;
  static final int PING = 6;
  static final int GOAWAY = 7;
  static final int WINDOW_UPDATE = 8;
  static final int ACK = 1;
  static final int END_STREAM = 1;

  private static final int END_HEADERS = 4;
  private static final byte[] PREFACE =
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  /** In the static table of header compression. */
  private static final int INDEXED_STATUS_200 = 0x88;

  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;

  FrameConnection(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(socket.getInputStream());
    this.out = new DataOutputStream(socket.getOutputStream());
  }

  /**
   * One frame.
   *
   * @param type the number of its type
   * @param flags its flags
   * @param stream the number of its stream
   * @param payload what it carries
   */
  // Nobody changes what came.
  @SuppressWarnings("ArrayRecordComponent")
  record Frame(int type, int flags, int stream, byte[] payload) {
    boolean ends() {
      return (flags & END_STREAM) != 0;
    }
  }

  void readPreface() throws IOException {
    byte[] preface = new byte[PREFACE.length];
    in.readFully(preface);
    if (!Arrays.equals(preface, PREFACE)) {
      throw new IOException("the client speaks no HTTP/2");
    }
  }

  /** Returns the next frame, or null at the end of the connection. */
  @Nullable Frame next() throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    int length = first << 16 | in.readUnsignedShort();
    int type = in.readUnsignedByte();
    int flags = in.readUnsignedByte();
    int stream = in.readInt() & Integer.MAX_VALUE;
    byte[] payload = new byte[length];
    in.readFully(payload);
    return new Frame(type, flags, stream, payload);
  }

  /**
   * Sends a frame.
   *
   * @param type the number of its type
   * @param flags its flags
   * @param stream the number of its stream, 0 for the connection
   * @param payload what it carries
   * @throws IOException when the client is gone
   */
  public synchronized void send(int type, int flags, int stream, byte[] payload)
      throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream(payload.length + 9);
    DataOutputStream fields = new DataOutputStream(frame);
    fields.writeByte(payload.length >> 16);
    fields.writeShort(payload.length);
    fields.writeByte(type);
    fields.writeByte(flags);
    fields.writeInt(stream);
    fields.write(payload);
    out.write(frame.toByteArray());
    out.flush();
  }

  /**
   * Sends the head of an answer with status 200 and JSON to come.
   *
   * @param stream the stream
   * @param length the announced length of the body
   * @throws IOException when the client is gone
   */
  public void ok(int stream, int length) throws IOException {
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    block.write(INDEXED_STATUS_200);
    literal(block, "content-type", "application/json");
    literal(block, "content-length", Integer.toString(length));
    send(HEADERS, END_HEADERS, stream, block.toByteArray());
  }

  /** Neither indexed nor in Huffman's code. */
  private static void literal(ByteArrayOutputStream block, String name, String value) {
    block.write(0);
    block.write(name.length());
    block.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
    block.write(value.length());
    block.writeBytes(value.getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Sends a part of a body.
   *
   * @param stream the stream
   * @param bytes the part
   * @param end whether it is the last one
   * @throws IOException when the client is gone
   */
  public void data(int stream, byte[] bytes, boolean end) throws IOException {
    send(DATA, end ? END_STREAM : 0, stream, bytes);
  }

  /**
   * Ends a stream.
   *
   * @param stream the stream
   * @param code the error code
   * @throws IOException when the client is gone
   */
  public void reset(int stream, int code) throws IOException {
    send(RST_STREAM, 0, stream, ByteBuffer.allocate(4).putInt(code).array());
  }

  /**
   * Says that no further stream is taken.
   *
   * @param last the last stream that is answered
   * @param code the error code, 0 for none
   * @throws IOException when the client is gone
   */
  public void goAway(int last, int code) throws IOException {
    send(GOAWAY, 0, 0, ByteBuffer.allocate(8).putInt(last).putInt(code).array());
  }

  /**
   * Sends settings.
   *
   * @param mostStreams how many streams the client may have open
   * @throws IOException when the client is gone
   */
  void settings(int mostStreams) throws IOException {
    send(SETTINGS, 0, 0, ByteBuffer.allocate(6).putShort((short) 3).putInt(mostStreams).array());
  }

  /**
   * Ends the connection in order.
   *
   * @throws IOException when that fails
   */
  public void close() throws IOException {
    socket.close();
  }
}
