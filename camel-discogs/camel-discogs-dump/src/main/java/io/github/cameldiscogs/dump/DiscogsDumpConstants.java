/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.dump;

import org.apache.camel.spi.Metadata;

/** The names of the headers. */
public interface DiscogsDumpConstants {

    @Metadata(
            label = "consumer",
            description =
                    "The place of the record in the file, from 1; absent of one that was removed.",
            javaType = "Long")
    String RECORD_NUMBER = "CamelDiscogsDumpRecordNumber";

    @Metadata(
            label = "consumer",
            description = "The number of the record at Discogs; absent where the record has none.",
            javaType = "Long")
    String ID = "CamelDiscogsDumpId";

    @Metadata(
            label = "consumer",
            description =
                    "With changes=true, what has become of the record: added, updated or removed; existing where"
                            + " there is no earlier dump.",
            javaType = "String")
    String CHANGE = "CamelDiscogsChange";

    @Metadata(
            description =
                    "The day of the dump, as the name of the file has it; absent where it has none.",
            javaType = "java.time.LocalDate")
    String DATE = "CamelDiscogsDumpDate";
}
