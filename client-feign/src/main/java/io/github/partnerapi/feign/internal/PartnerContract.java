package io.github.partnerapi.feign.internal;

import feign.Contract;
import feign.DefaultContract;
import feign.MethodMetadata;
import feign.Response;
import java.util.List;
import java.util.Map;

/**
 * Feign's own contract, with the encoding of this project. The query is left to the interceptor
 * that knows the arguments, see {@link Query}.
 */
public final class PartnerContract implements Contract {
  private final Contract feign = new DefaultContract();
  private final ApiMethods methods;
  private final boolean decoded;

  private PartnerContract(ApiMethods methods, boolean decoded) {
    this.methods = methods;
    this.decoded = decoded;
  }

  /**
   * Creates a contract for calls that Feign runs: arguments come as they are and results are
   * decoded.
   *
   * @param methods the annotated methods
   * @return the contract
   */
  public static PartnerContract forFeign(ApiMethods methods) {
    return new PartnerContract(methods, true);
  }

  /** For calls that the engine runs: arguments come encoded, and the engine reads the response. */
  static PartnerContract forEngine(ApiMethods methods) {
    return new PartnerContract(methods, false);
  }

  @Override
  public List<MethodMetadata> parseAndValidateMetadata(Class<?> targetType) {
    List<MethodMetadata> all = feign.parseAndValidateMetadata(targetType);
    all.stream().filter(each -> ApiMethod.describes(each.method())).forEach(this::adapt);
    return all;
  }

  private void adapt(MethodMetadata metadata) {
    metadata.template().queries(null);
    if (decoded) {
      metadata.indexToExpander(methods.of(metadata).expanders());
    } else {
      metadata.indexToExpander(Map.of());
      metadata.returnType(Response.class);
    }
  }
}
