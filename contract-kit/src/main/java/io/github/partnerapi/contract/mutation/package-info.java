/** What a service may do, tried on the tests of a program. */
@NullMarked
package io.github.partnerapi.contract.mutation;

import org.jspecify.annotations.NullMarked;
