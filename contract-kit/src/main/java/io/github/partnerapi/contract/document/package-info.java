/** The API document as the judge sees it: operations, parameters, responses and schemas. */
@NullMarked
package io.github.partnerapi.contract.document;

import org.jspecify.annotations.NullMarked;
