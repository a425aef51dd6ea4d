/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.cameldiscogs.exception.DiscogsRequestException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;

/** Rows of an upload, which come back from the file as they were given. */
class InventoryRowsFuzzTest {

    private static final List<DiscogsOperation> UPLOADS =
            List.of(
                    DiscogsOperation.ADD_INVENTORY,
                    DiscogsOperation.CHANGE_INVENTORY,
                    DiscogsOperation.DELETE_INVENTORY);

    private static final String[] COLUMNS = {
        "release_id",
        "listingId",
        "listing_id",
        "price",
        "media_condition",
        "condition",
        "sleeve_condition",
        "comments",
        "accept_offer",
        "location",
        "external_id",
        "weight",
        "format_quantity"
    };

    private static final List<String> FREE_TEXTS = List.of("comments", "location", "external_id");

    private static CamelContext context;

    @BeforeAll
    static void makeContext() throws IOException {
        context = new DefaultCamelContext();
        context.start();
        // What is loaded at the first use takes long
        for (var operation : UPLOADS) {
            check(operation, List.of(Map.of("listing_id", 1)));
        }
    }

    @FuzzTest
    void comeBackFromTheFile(FuzzedDataProvider data) throws IOException {
        var operation = data.pickValue(UPLOADS);
        var rows = new ArrayList<Map<String, Object>>();
        for (int left = data.consumeInt(0, 4); left > 0; left--) {
            rows.add(row(data));
        }
        check(operation, rows);
    }

    private static void check(DiscogsOperation operation, List<Map<String, Object>> rows)
            throws IOException {
        byte[] file;
        try {
            file = new InventoryRows(operation, CamelValues.of(context)).write(rows);
        } catch (DiscogsRequestException e) {
            assertThat(e.getMessage().chars()).noneMatch(Character::isISOControl);
            return;
        }

        var read = parse(file);

        assertThat(read).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            checkTexts(rows.get(i), read.get(i));
        }
    }

    private static Map<String, Object> row(FuzzedDataProvider data) {
        var row = new HashMap<String, Object>();
        if (data.consumeProbabilityFloat() < 0.9) {
            row.put("release_id", data.consumeInt(1, 9));
            row.put("price", "1.50");
            row.put("media_condition", "Mint (M)");
            row.put("listing_id", 1);
        }
        for (int left = data.consumeInt(0, 5); left > 0; left--) {
            var name = data.pickValue(COLUMNS);
            row.put(data.consumeBoolean() ? name : data.consumeString(10), value(data));
        }
        return row;
    }

    private static Object value(FuzzedDataProvider data) {
        return switch (data.consumeInt(0, 7)) {
            case 0 -> null;
            case 1 -> data.consumeLong();
            case 2 -> data.consumeDouble();
            case 3 -> data.consumeBoolean();
            case 4 -> new BigDecimal(BigInteger.valueOf(data.consumeInt()), data.consumeInt());
            case 5 -> data.consumeInt() + "e" + data.consumeInt();
            case 6 -> List.of(data.consumeString(10));
            default -> text(data);
        };
    }

    /** What reads the file here takes this one, which is no character, for a sign of its own. */
    private static String text(FuzzedDataProvider data) {
        return data.consumeString(40).replace("\uFFFE", "");
    }

    private static List<CSVRecord> parse(byte[] file) throws IOException {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).build();
        try (var parser = CSVParser.parse(new String(file, StandardCharsets.UTF_8), format)) {
            return parser.getRecords();
        }
    }

    private static void checkTexts(Map<String, Object> given, CSVRecord read) {
        for (var name : FREE_TEXTS) {
            if (given.get(name) instanceof String text) {
                assertThat(read.get(name)).isEqualTo(asUtf8(text));
            }
        }
    }

    /** Half of a character has no bytes. */
    private static String asUtf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
