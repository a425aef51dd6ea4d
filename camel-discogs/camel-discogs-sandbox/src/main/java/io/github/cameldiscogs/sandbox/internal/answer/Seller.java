/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.answer;

/** The seller of a listing. */
public record Seller(
        long id,
        String username,
        String avatarUrl,
        Stats stats,
        Number minOrderTotal,
        String htmlUrl,
        long uid,
        String url,
        String payment,
        String shipping,
        String resourceUrl) {

    /** The ratings by buyers; the rating is a text such as 99.8. */
    public record Stats(String rating, Number stars, int total) {}
}
