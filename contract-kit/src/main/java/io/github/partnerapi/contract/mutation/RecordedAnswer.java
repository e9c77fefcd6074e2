package io.github.partnerapi.contract.mutation;

import io.github.partnerapi.contract.fixture.FixtureResponse;
import io.github.partnerapi.contract.sandbox.SandboxFault;
import org.jspecify.annotations.Nullable;

/**
 * What a test has been answered, or has planned to be.
 *
 * @param operation the operationId
 * @param target path and query of the request; empty for a planned fault
 * @param response what was sent; null for a planned fault
 * @param fault the planned fault; null for an answer
 */
record RecordedAnswer(
    String operation,
    String target,
    @Nullable FixtureResponse response,
    @Nullable SandboxFault fault) {}
