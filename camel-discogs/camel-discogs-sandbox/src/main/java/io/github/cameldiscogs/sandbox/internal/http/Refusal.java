/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.http;

import java.util.LinkedHashMap;
import java.util.List;

/** Ends the handling of a request with an error of Discogs (API section 2.8). */
public final class Refusal extends RuntimeException {

    private final transient Answer answer;

    public Refusal(Answer answer) {
        super("Refused with " + answer.status(), null, false, false);
        this.answer = answer;
    }

    public Answer answer() {
        return answer;
    }

    public static Refusal of(int status, String message) {
        return new Refusal(Answer.message(status, message));
    }

    public static Refusal notFound() {
        return of(404, "The requested resource was not found.");
    }

    public static Refusal noUser() {
        return of(404, "User does not exist or may have been deleted.");
    }

    public static Refusal mustAuthenticate() {
        return of(401, "You must authenticate to access this resource.");
    }

    public static Refusal invalidCredentials() {
        return of(401, "Invalid consumer token. Please register an app before making requests.");
    }

    public static Refusal notYours() {
        return of(403, "You don't have permission to access this resource.");
    }

    public static Refusal ownerOnly() {
        return of(
                403,
                "You are not allowed to view this resource. Please authenticate as the owner to view"
                        + " this content.");
    }

    public static Refusal noRelease() {
        return of(404, "That release does not exist or may have been deleted.");
    }

    /** A well-formed request that cannot be fulfilled. */
    public static Refusal impossible(String message) {
        return of(422, message);
    }

    /** An invalid value for an older endpoint, reported as one sentence. */
    public static Refusal unexpected(String name, List<String> allowed) {
        return impossible(
                "Invalid " + name + ": expected one of " + String.join(", ", allowed) + ".");
    }

    /**
     * An invalid value for a migrated endpoint, reported in FastAPI's form, without the value
     * itself (recorded in 2026).
     *
     * @param type the kind of error, such as {@code missing} or {@code enum}
     * @param location the place of the value, such as {@code query, sort}
     */
    public static Refusal validation(String type, List<String> location, String explanation) {
        var mistake = new LinkedHashMap<String, Object>();
        mistake.put("msg", explanation);
        mistake.put("loc", location);
        mistake.put("type", type);
        var body = new LinkedHashMap<String, Object>();
        body.put("message", "See \"detail\" for validation errors.");
        body.put("detail", List.of(mistake));
        return new Refusal(Answer.json(422, body));
    }
}
