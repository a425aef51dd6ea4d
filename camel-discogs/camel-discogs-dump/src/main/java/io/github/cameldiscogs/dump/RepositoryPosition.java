/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump;

import io.github.cameldiscogs.dump.internal.reading.PositionText;
import org.apache.camel.spi.StateRepository;
import org.jspecify.annotations.Nullable;

/** The position of a reading, where a repository of the application keeps it. */
record RepositoryPosition(StateRepository<String, String> repository, String key)
        implements PositionText {

    @Override
    public @Nullable String load() {
        return repository.getState(key);
    }

    @Override
    public void save(String text) {
        repository.setState(key, text);
    }
}
