/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.accounts;

import io.github.cameldiscogs.changes.RemovalsRefusedException;
import io.github.cameldiscogs.exception.DiscogsAuthenticationException;
import io.github.cameldiscogs.exception.DiscogsException;
import io.github.cameldiscogs.exception.DiscogsNotFoundException;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import org.apache.camel.CamelContext;
import org.springframework.lang.Nullable;

/** Tells what becomes of an account whose reading has failed. */
public final class Readings {

    private static final int UNAUTHORIZED = 401;

    private final Accounts accounts;
    private final CamelContext camelContext;

    public Readings(Accounts accounts, CamelContext camelContext) {
        this.accounts = accounts;
        this.camelContext = camelContext;
    }

    /**
     * An account that fails by itself leaves the queue, with the reason. All else may pass, or
     * concerns everybody, and is tried again later. Where this process ends, another goes on.
     */
    public void failed(Lease lease, Exception failure) {
        var removals = outermost(RemovalsRefusedException.class, failure);
        var discogs = outermost(DiscogsException.class, failure);
        if (removals != null) {
            accounts.stop(lease, removals.getMessage(), 0);
        } else if (discogs != null && concernsAccount(discogs)) {
            accounts.stop(lease, discogs.getMessage(), discogs.getStatus());
        } else if (camelContext.isStopping()) {
            accounts.release(lease);
        } else {
            accounts.postpone(lease, discogs == null ? reason(failure) : discogs.getMessage());
        }
    }

    /**
     * What the component has thrown, which knows more than its cause: that of a revoked token is
     * the answer of Discogs, the same as for a wrong key.
     */
    @Nullable private static <T extends Throwable> T outermost(Class<T> type, @Nullable Throwable failure) {
        return failure == null || type.isInstance(failure)
                ? type.cast(failure)
                : outermost(type, failure.getCause());
    }

    private static boolean concernsAccount(DiscogsException failure) {
        if (failure instanceof DiscogsAuthenticationException) {
            return failure.getStatus() != UNAUTHORIZED || isRevocation(failure);
        }
        return failure instanceof DiscogsNotFoundException
                || failure instanceof DiscogsRequestException;
    }

    /** A key of the application that is wrong says nothing of the user. */
    private static boolean isRevocation(DiscogsException failure) {
        return failure.getCause() instanceof DiscogsAuthenticationException;
    }

    private static String reason(Throwable failure) {
        return failure.getCause() == null ? failure.toString() : reason(failure.getCause());
    }
}
