/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.sandbox.internal.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.cameldiscogs.sandbox.internal.http.Json;
import io.github.cameldiscogs.sandbox.internal.http.Parameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A file with what requests can say as well, as lists of objects. */
public final class AdminFile {

    private final Path file;
    private final ObjectNode content;

    private AdminFile(Path file, ObjectNode content) {
        this.file = file;
        this.content = content;
    }

    /**
     * Reads a file.
     *
     * @param fields the lists that it may have
     * @throws IllegalArgumentException if there is no such file, or it holds anything else
     * @throws UncheckedIOException if it cannot be read
     */
    public static AdminFile read(Path file, List<AdminField> fields) {
        if (Files.notExists(file) || Files.isDirectory(file)) {
            throw new IllegalArgumentException("There is no file " + file);
        }
        try {
            if (Json.readOnce(Files.readAllBytes(file)) instanceof ObjectNode object) {
                var read = new AdminFile(file, object);
                read.check(object, "/", fields);
                return read;
            }
            throw noObject(file, fields, "");
        } catch (JsonProcessingException e) {
            throw noObject(file, fields, ": " + e.getOriginalMessage() + where(e));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /**
     * What is made of each object of a list, in their order.
     *
     * @param list its name
     * @param fields those that the objects may have
     * @throws IllegalArgumentException if an object has anything else, or nothing can be made of it
     */
    public <T> List<T> each(String list, List<AdminField> fields, Function<AdminCall, T> maker) {
        var made = new ArrayList<T>();
        for (var element : content.path(list)) {
            var pointer = "/" + list + "/" + made.size();
            if (!(element instanceof ObjectNode object)) {
                throw wrong(pointer + " is " + element + ", allowed is an object");
            }
            check(object, pointer + "/", fields);
            try {
                made.add(maker.apply(new AdminCall(Parameters.parse(""), object)));
            } catch (AdminRefusal | IllegalArgumentException e) {
                throw wrong(pointer + ": " + e.getMessage());
            }
        }
        return made;
    }

    /**
     * Compares the values of a field in all objects of a list; none does not count.
     *
     * @param norm what makes values the same that mean the same
     * @throws IllegalArgumentException if two are the same
     */
    public void requireDistinct(String list, String field, UnaryOperator<String> norm) {
        var pointers = new HashMap<String, String>();
        int index = 0;
        for (var element : content.path(list)) {
            var pointer = "/%s/%d/%s".formatted(list, index++, field);
            var value = element.path(field);
            var other =
                    value.isTextual() ? pointers.put(norm.apply(value.textValue()), pointer) : null;
            if (other != null) {
                throw wrong(pointer + " is that of " + other + ", allowed is another one");
            }
        }
    }

    private void check(ObjectNode object, String place, List<AdminField> fields) {
        try {
            new FieldCheck(place, fields).accept(object);
        } catch (AdminRefusal e) {
            throw wrong(Objects.requireNonNull(e.getMessage()));
        }
    }

    private IllegalArgumentException wrong(String message) {
        return new IllegalArgumentException(file + ": " + message);
    }

    private static IllegalArgumentException noObject(
            Path file, List<AdminField> fields, String reason) {
        return new IllegalArgumentException(
                file + " is no JSON object, but may have " + FieldCheck.names(fields) + reason);
    }

    private static String where(JsonProcessingException e) {
        var location = e.getLocation();
        return location == null
                ? ""
                : " in line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
