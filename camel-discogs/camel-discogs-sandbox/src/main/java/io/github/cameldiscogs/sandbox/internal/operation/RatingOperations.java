/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.operation;

import io.github.cameldiscogs.sandbox.internal.answer.UserReleaseRating;
import io.github.cameldiscogs.sandbox.internal.catalogue.ReleaseRatings;
import io.github.cameldiscogs.sandbox.internal.http.Answer;

/** Users' ratings of releases (API section 4.1). */
final class RatingOperations {

    private final ReleaseRatings ratings;

    RatingOperations(ReleaseRatings ratings) {
        this.ratings = ratings;
    }

    Answer show(Request request) {
        long release = DatabaseOperations.existingRelease(request);
        return Answer.json(rating(release, username(request)));
    }

    Answer set(Request request) {
        long release = DatabaseOperations.existingRelease(request);
        int rating = (int) request.json().requiredNumber("rating", 1, 5);
        ratings.vote(release, username(request), rating);
        return Answer.json(rating(release, username(request)));
    }

    Answer delete(Request request) {
        ratings.withdraw(DatabaseOperations.existingRelease(request), username(request));
        return Answer.noContent();
    }

    private UserReleaseRating rating(long release, String username) {
        return new UserReleaseRating(username, release, ratings.vote(release, username));
    }

    private String username(Request request) {
        return request.owner().username();
    }
}
