/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs a {@link DiscogsSandbox} for JUnit 5 tests and injects it into their parameters.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final DiscogsSandboxExtension DISCOGS =
 *         DiscogsSandboxExtension.with(DiscogsSandbox.builder().collectionSize(1_000));
 *
 * @Test
 * void reads(DiscogsSandbox discogs) { ... }
 * }</pre>
 *
 * In a static field, or through {@code @ExtendWith} at the class, one sandbox serves all tests of
 * the class; in an instance field every test gets its own.
 */
public final class DiscogsSandboxExtension
        implements BeforeAllCallback,
                AfterAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                ParameterResolver {

    private final DiscogsSandbox.Builder builder;
    private @Nullable DiscogsSandbox sandbox;
    private @Nullable String owner;

    /** With all defaults; for {@code @ExtendWith}. */
    public DiscogsSandboxExtension() {
        this(DiscogsSandbox.builder());
    }

    private DiscogsSandboxExtension(DiscogsSandbox.Builder builder) {
        this.builder = builder;
    }

    public static DiscogsSandboxExtension with(DiscogsSandbox.Builder builder) {
        return new DiscogsSandboxExtension(builder);
    }

    /**
     * The running sandbox.
     *
     * @throws IllegalStateException outside of tests
     */
    public DiscogsSandbox sandbox() {
        if (sandbox == null) {
            throw new IllegalStateException("The sandbox runs only while tests run");
        }
        return sandbox;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        // Nested classes share the sandbox of the enclosing class
        if (sandbox == null) {
            start(context);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (sandbox == null) {
            start(context);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stop(context);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DiscogsSandbox.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return sandbox();
    }

    private void start(ExtensionContext context) {
        sandbox = builder.start();
        owner = context.getUniqueId();
    }

    private void stop(ExtensionContext context) {
        if (context.getUniqueId().equals(owner)) {
            sandbox().close();
            sandbox = null;
            owner = null;
        }
    }
}
