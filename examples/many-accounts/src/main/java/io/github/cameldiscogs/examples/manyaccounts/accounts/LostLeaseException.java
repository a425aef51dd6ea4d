/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.accounts;

/** Another reader has the account, or will have it any moment. */
public final class LostLeaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostLeaseException(Lease lease) {
        super("The reading of %s has taken too long, others go on".formatted(lease.account()));
    }
}
