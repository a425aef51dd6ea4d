/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.stock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameldiscogs.examples.seller.failures.MessageReader;
import io.github.cameldiscogs.examples.seller.failures.RefusedException;

/** Tasks as messages, such as {"step":"EDIT","skus":["A-1"]}. */
public final class Tasks {

    private final MessageReader reader = new MessageReader();
    private final ObjectMapper writer = new ObjectMapper();

    public Task read(String json) {
        var task = reader.read(json, Task.class);
        MessageReader.require(task.step(), "step");
        MessageReader.require(task.skus(), "skus");
        if (task.skus().isEmpty()) {
            throw new RefusedException("the field skus is empty");
        }
        if (task.step() == Step.LOOK && task.skus().size() > 1) {
            throw new RefusedException("only one copy can be looked at at a time");
        }
        return task;
    }

    public String write(Task task) throws JsonProcessingException {
        return writer.writeValueAsString(task);
    }
}
