/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.account.Account;
import io.github.cameldiscogs.sandbox.internal.answer.UserReleaseRating;
import io.github.cameldiscogs.sandbox.internal.http.Answer;

/** Users' ratings of releases (API section 4.1). */
final class RatingOperations {

    private RatingOperations() {}

    static Answer show(Request request) {
        return Answer.json(rating(request.owner(), DatabaseOperations.existingRelease(request)));
    }

    /** Answers 201, recorded in 2026; before, and in the documentation, 200. */
    static Answer set(Request request) {
        var user = request.owner();
        long release = DatabaseOperations.existingRelease(request);
        user.rate(release, (int) request.json().requiredNumber("rating", 1, 5));
        return Answer.json(201, rating(user, release));
    }

    /** The same whether there was a rating or not. */
    static Answer delete(Request request) {
        request.owner().rate(DatabaseOperations.existingRelease(request), 0);
        return Answer.noContent();
    }

    private static UserReleaseRating rating(Account user, long release) {
        return new UserReleaseRating(user.username(), release, user.rating(release));
    }
}
