/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes an answer of the sandbox as long as its like at Discogs, where releases have longer track
 * lists and credits: what stands in its lists is repeated.
 */
final class Enlargement {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Enlargement() {}

    /**
     * @param size bytes that are wanted at least
     * @param keptList name of the list whose length must not change
     */
    static byte[] of(byte[] answer, int size, String keptList) throws IOException {
        var root = MAPPER.readTree(answer);
        var lists = new ArrayList<ArrayNode>();
        collect(root, keptList, lists);
        var originals = lists.stream().map(ArrayNode::deepCopy).toList();
        int missing = size - answer.length;
        for (int index = 0; missing > 0; index = (index + 1) % lists.size()) {
            lists.get(index).addAll(originals.get(index));
            missing -= originals.get(index).toString().length() - 1;
        }
        return MAPPER.writeValueAsBytes(root);
    }

    private static void collect(JsonNode node, String keptList, List<ArrayNode> lists) {
        for (var field : node.properties()) {
            if (field.getValue() instanceof ArrayNode list
                    && !list.isEmpty()
                    && !field.getKey().equals(keptList)) {
                lists.add(list);
            } else {
                collect(field.getValue(), keptList, lists);
            }
        }
        if (node.isArray()) {
            node.forEach(item -> collect(item, keptList, lists));
        }
    }
}
