package io.github.partnerapi.verification.stock;

import java.util.Set;

/**
 * Is where a client made by somebody else's templates sends one call.
 *
 * @param operation method and path, such as {@code GET /v2/partners/balance}
 * @param server the base address
 * @param credentials the names of the security schemes whose values it sends, or could send
 */
record StockCall(String operation, String server, Set<String> credentials) {}
