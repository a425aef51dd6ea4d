/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.capture;

import io.github.cameldiscogs.internal.polling.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The paths of the fields in which two JSON objects differ. */
final class ChangedFields {

    private final List<String> paths = new ArrayList<>();

    private ChangedFields() {}

    /**
     * @param passing names of fields that are ignored at any depth
     * @return paths such as {@code basic_information.title} or {@code notes[0].value}
     */
    static List<String> of(String before, String after, Set<String> passing) {
        var fields = new ChangedFields();
        fields.compare(
                "", Fingerprint.content(before, passing), Fingerprint.content(after, passing));
        return fields.paths;
    }

    private void compare(String path, @Nullable Object before, @Nullable Object after) {
        if (before instanceof Map<?, ?> old && after instanceof Map<?, ?> current) {
            compareFields(path, old, current);
        } else if (before instanceof List<?> old
                && after instanceof List<?> current
                && old.size() == current.size()) {
            for (int index = 0; index < old.size(); index++) {
                compare("%s[%d]".formatted(path, index), old.get(index), current.get(index));
            }
        } else if (!Objects.equals(before, after)) {
            paths.add(path);
        }
    }

    private void compareFields(String path, Map<?, ?> before, Map<?, ?> after) {
        var names = new TreeSet<String>();
        before.keySet().forEach(name -> names.add(name.toString()));
        after.keySet().forEach(name -> names.add(name.toString()));
        for (var name : names) {
            compare(path.isEmpty() ? name : path + "." + name, before.get(name), after.get(name));
        }
    }
}
