package io.github.partnerapi.benchmarks.peer;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.Field;
import retrofit2.http.FormUrlEncoded;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;

/** Retrofit, OkHttp and Jackson, as their documentation says to use them. */
final class RetrofitPeer implements Peer {
  private interface Api {
    @GET("/v2/partners")
    Call<Bodies.Profile> profile();

    @GET("/v2/partners/withdrawals")
    Call<Bodies.Withdrawals> withdrawals();

    @POST("/v2/partners/solutions/leads")
    Call<Bodies.SubmittedLead> submit(@Body Bodies.Lead lead);

    @FormUrlEncoded
    @POST("/v2/partners/tokens")
    Call<Bodies.Token> token(@Field("label") String label);

    @GET("/v2/partners/solutions/licenses/search/csv")
    @Headers("Accept: text/csv")
    Call<ResponseBody> csv();

    @GET("/v2/partners/solutions/licenses/{license}/invoices/{invoice}")
    @Headers("Accept: application/pdf")
    Call<ResponseBody> pdf(@Path("license") String license, @Path("invoice") String invoice);

    @Streaming
    @GET("/v2/partners/solutions/licenses/{license}/invoices/{invoice}")
    @Headers("Accept: application/pdf")
    Call<ResponseBody> pdfStream(@Path("license") String license, @Path("invoice") String invoice);

    @GET("/v2/partners/solutions/licenses/livechat/{license}")
    Call<Bodies.License> license(@Path("license") String license);

    @GET("/v2/partners/solutions/licenses/paid")
    Call<Bodies.LicensePage> licenses(
        @Query("date_from") String from,
        @Query("date_to") String to,
        @Query("next_cursor") @Nullable String cursor);
  }

  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .addInterceptor(
              chain ->
                  chain.proceed(
                      chain
                          .request()
                          .newBuilder()
                          .header("Authorization", "Bearer " + TOKEN)
                          .build()))
          .build();
  private final Api api;

  RetrofitPeer(URI server) {
    api =
        new Retrofit.Builder()
            .baseUrl(server.toString())
            .client(http)
            .addConverterFactory(JacksonConverterFactory.create())
            .build()
            .create(Api.class);
  }

  private static <T> T body(Call<T> call) throws IOException {
    T body = call.execute().body();
    if (body == null) {
      throw new IOException("no success");
    }
    return body;
  }

  @Override
  public Object object() throws IOException {
    return body(api.profile());
  }

  @Override
  public Object list() throws IOException {
    return body(api.withdrawals());
  }

  @Override
  public Object postJson() throws IOException {
    return body(api.submit(Bodies.Lead.example()));
  }

  @Override
  public Object postForm() throws IOException {
    return body(api.token(LABEL));
  }

  @Override
  public Object csv() throws IOException {
    try (ResponseBody body = body(api.csv())) {
      return CsvByHand.earnings(body.string());
    }
  }

  @Override
  public Object pdf() throws IOException {
    try (ResponseBody body = body(api.pdf("123", "1"))) {
      return body.bytes();
    }
  }

  @Override
  public Object pdfStream() throws IOException {
    try (ResponseBody body = body(api.pdfStream("123", "1"));
        InputStream stream = body.byteStream()) {
      return Streams.length(stream);
    }
  }

  @Override
  public Object notFound() throws IOException {
    Response<Bodies.License> response = api.license("123").execute();
    try (ResponseBody error = response.errorBody()) {
      if (error == null) {
        throw new IOException("no error");
      }
      return Bodies.Failure.message(error.bytes());
    }
  }

  @Override
  public Object pages() throws IOException {
    int items = 0;
    String cursor = null;
    Bodies.LicensePage page;
    do {
      page = body(api.licenses("2022-01-01T00:00:00Z", "2023-12-31T23:59:59Z", cursor));
      items += page.results().size();
      cursor = page.nextCursor();
    } while (!page.isLast());
    return items;
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
