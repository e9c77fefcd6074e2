/** Clients of both partner APIs as beans of Spring Boot. */
@NullMarked
package io.github.partnerapi.springboot;

import org.jspecify.annotations.NullMarked;
