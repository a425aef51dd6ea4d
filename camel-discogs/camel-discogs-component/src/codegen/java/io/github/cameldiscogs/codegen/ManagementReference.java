/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;

/** What management tools see of a class, by the annotations of its methods. */
final class ManagementReference {

    private final Class<?> managed;

    ManagementReference(Class<?> managed) {
        this.managed = managed;
    }

    /** A table of the attributes and operations, sorted by name. */
    String table() {
        return AsciiDoc.table("Name|Description|Kind", "2,6,1", rows());
    }

    private Stream<String> rows() {
        return Stream.of(managed.getDeclaredMethods())
                .filter(method -> !description(method).isEmpty())
                .sorted(Comparator.comparing(ManagementReference::name))
                .map(
                        method ->
                                AsciiDoc.row(
                                        AsciiDoc.code(name(method)),
                                        description(method) + ".",
                                        isAttribute(method) ? "attribute" : "operation"));
    }

    private static boolean isAttribute(Method method) {
        return method.isAnnotationPresent(ManagedAttribute.class);
    }

    private static String description(Method method) {
        var operation = method.getAnnotation(ManagedOperation.class);
        if (isAttribute(method)) {
            return method.getAnnotation(ManagedAttribute.class).description();
        }
        return operation == null ? "" : operation.description();
    }

    /** The name that management tools show: an attribute without the word "get". */
    private static String name(Method method) {
        return isAttribute(method) ? method.getName().substring("get".length()) : method.getName();
    }
}
