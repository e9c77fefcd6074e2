/** The sandbox as an extension of JUnit. */
@NullMarked
package io.github.partnerapi.contract.junit;

import org.jspecify.annotations.NullMarked;
