package io.github.partnerapi.spec.tools.yaml;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.path.PathType;
import java.util.Locale;
import java.util.Map;

/**
 * Makes registries of JSON schemas that never load anything, and word their findings in English.
 */
public final class OfflineSchemas {
  private OfflineSchemas() {}

  /**
   * Creates a registry.
   *
   * @param dialect what the schemas are written in
   * @param schemas texts of schemas by the address under which they refer to each other
   * @return the registry
   */
  public static SchemaRegistry registry(Dialect dialect, Map<String, String> schemas) {
    return SchemaRegistry.withDefaultDialect(
        dialect,
        builder ->
            builder
                .schemas(schemas)
                .schemaLoader(loader -> loader.fetchRemoteResources(false))
                .schemaRegistryConfig(
                    SchemaRegistryConfig.builder()
                        .pathType(PathType.JSON_POINTER)
                        .locale(Locale.ROOT)
                        .build()));
  }
}
