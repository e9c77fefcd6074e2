/**
 * The OpenAPI document of both partner APIs and the register of its discrepancies. Open, since it
 * has resources alone.
 */
open module io.github.partnerapi.spec {}
