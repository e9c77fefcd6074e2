package io.github.partnerapi.nativeclient.internal;

import io.github.partnerapi.transport.Deadline;
import java.io.EOFException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;

/** Hands the chunks of one response over to its stream. */
final class BodyReceiver implements BodySubscriber<DeadlineBody> {
  private final DeadlineBody body;
  private final long length;
  private long seen;

  /**
   * Creates a subscriber.
   *
   * @param asking where the next chunk is asked for
   * @param length how long the body must be, or -1 when that is not known
   */
  BodyReceiver(Deadline deadline, Executor asking, long length) {
    this.body = new DeadlineBody(deadline, asking);
    this.length = length;
  }

  @Override
  public CompletionStage<DeadlineBody> getBody() {
    return CompletableFuture.completedFuture(body);
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    body.subscribed(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> more) {
    for (ByteBuffer chunk : more) {
      seen += chunk.remaining();
    }
    body.arrived(more);
  }

  @Override
  public void onError(Throwable failure) {
    body.failed(failure);
  }

  @Override
  public void onComplete() {
    if (length >= 0 && seen != length) {
      onError(new EOFException("the body has another length than announced"));
    } else {
      body.completed();
    }
  }
}
