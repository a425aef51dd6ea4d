/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox;

import io.github.cameldiscogs.sandbox.internal.account.Account;

/**
 * A user as it may be shown: without a token.
 *
 * @param collection the number of copies
 * @param wants the number of releases in the wantlist
 * @param forSale the number of listings that are for sale
 * @param orders the number of orders from this user
 */
record UserView(String username, int collection, int wants, int forSale, int orders) {

    static UserView of(Account account) {
        return new UserView(
                account.username(),
                account.collection().size(),
                account.wantlist().size(),
                account.inventory().countForSale(),
                account.orders().all().size());
    }
}
