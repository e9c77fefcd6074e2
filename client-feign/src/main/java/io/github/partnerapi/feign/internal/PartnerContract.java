package io.github.partnerapi.feign.internal;

import feign.Contract;
import feign.DefaultContract;
import feign.MethodMetadata;
import feign.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Feign's own contract, with the encoding of this project. The query is left to the interceptor
 * that knows the arguments, see {@link Query}.
 */
public final class PartnerContract implements Contract {
  private final Contract feign = new DefaultContract();
  private final ApiMethods methods;
  private final List<Class<?>> known;

  private PartnerContract(ApiMethods methods, List<Class<?>> known) {
    this.methods = methods;
    this.known = known;
  }

  /**
   * Creates a contract for calls that Feign runs: arguments come as they are and results are
   * decoded.
   *
   * @param methods the annotated methods
   * @return the contract
   */
  public static PartnerContract forFeign(ApiMethods methods) {
    return new PartnerContract(methods, List.of());
  }

  /**
   * For calls that the engine runs: arguments come encoded, and the engine reads the response. The
   * methods of all interfaces are handled by any proxy, whose own type need not have one of them:
   * of the type of a proxy Feign looks up the default methods, which it can't when it is a module.
   */
  static PartnerContract forEngine(ApiMethods methods, List<Class<?>> interfaces) {
    return new PartnerContract(methods, interfaces);
  }

  @Override
  public List<MethodMetadata> parseAndValidateMetadata(Class<?> targetType) {
    List<MethodMetadata> all = new ArrayList<>(feign.parseAndValidateMetadata(targetType));
    known.forEach(each -> all.addAll(feign.parseAndValidateMetadata(each)));
    all.stream().filter(each -> ApiMethod.describes(each.method())).forEach(this::adapt);
    return all;
  }

  private void adapt(MethodMetadata metadata) {
    metadata.template().queries(null);
    if (known.isEmpty()) {
      metadata.indexToExpander(methods.of(metadata).expanders());
    } else {
      metadata.indexToExpander(Map.of());
      // With the other headers of the attempt, so that Feign has no template to read again.
      metadata.template().removeHeader(ApiMethod.CONTENT_TYPE);
      metadata.returnType(Response.class);
    }
  }
}
