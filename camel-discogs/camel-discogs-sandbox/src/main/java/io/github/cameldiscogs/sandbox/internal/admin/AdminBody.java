/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.admin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameldiscogs.sandbox.internal.http.Json;
import io.github.cameldiscogs.sandbox.internal.http.ReceivedRequest;
import java.io.IOException;
import java.util.List;

/** Reads the body of a request as the fields that a route takes. */
final class AdminBody {

    private AdminBody() {}

    /**
     * @throws AdminRefusal if it is anything else
     */
    static ObjectNode read(ReceivedRequest request, List<AdminField> fields) {
        var body = request.body().length == 0 ? nothing() : object(request, fields);
        new FieldCheck("", fields).accept(body);
        return body;
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Web pages cannot send this content type to another origin without asking first. */
    private static ObjectNode object(ReceivedRequest request, List<AdminField> fields) {
        var contentType = request.header("Content-Type").orElse("none");
        if (!contentType.startsWith("application/json")) {
            throw AdminRefusal.wrongContent(
                    "The content type is " + contentType + ", allowed is application/json");
        }
        try {
            if (Json.read(request.body()) instanceof ObjectNode object) {
                return object;
            }
            throw noObject(fields);
        } catch (IOException e) {
            throw noObject(fields);
        }
    }

    private static AdminRefusal noObject(List<AdminField> fields) {
        return AdminRefusal.badRequest(
                "The body is no JSON object, but may have " + FieldCheck.names(fields));
    }
}
