/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.manyaccounts.accounts;

import org.springframework.lang.Nullable;

/**
 * The right to say what has become of the reading of a collection.
 *
 * @param account names the tokens that sign the calls
 * @param username whose collection it is; null for that of the account itself
 * @param lease who has a later one has taken the account over
 */
public record Lease(String account, @Nullable String username, long lease) {}
