/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameldiscogs.model.Folder;
import io.github.cameldiscogs.model.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerReferenceTest {

    private AnswerReference answers;

    @BeforeEach
    void read() throws IOException {
        answers = new AnswerReference(Path.of("src/main/java"));
    }

    /** The line of its Javadoc breaks where the API is named. */
    @Test
    void saysWhatARecordAndItsJavadocSay() throws IOException {
        assertThat(answers.section(Folder.class))
                .startsWith(
                        """
                        [#Folder]
                        === Folder

                        A folder of a collection. Folder 0 is all items, folder 1 the uncategorized ones.

                        Answer to xref:discogs-operations.adoc#collectionFolder[collectionFolder], \
                        xref:discogs-operations.adoc#collectionFolders[collectionFolders], \
                        xref:discogs-operations.adoc#createCollectionFolder[createCollectionFolder], \
                        xref:discogs-operations.adoc#editCollectionFolder[editCollectionFolder].

                        [cols="2,2,2,5",options="header"]
                        |===
                        |Component |In JSON |Type |Note
                        |`id`
                        |`id`
                        |`Long`
                        |

                        |`count`
                        |`count`
                        |`Integer`
                        |items in the folder

                        """)
                .contains("|`resourceUrl`\n|`resource_url`\n|`String`\n")
                .doesNotContain("otherFields");
    }

    @Test
    void namesTheItemsOfAPageByTheirList() throws IOException {
        assertThat(answers.section(Page.class)).contains("|`items`\n|what `listKey` says\n");
    }

    @Test
    void saysNowhereWhereTheApiTellsOfIt() throws IOException {
        assertThat(answers.ofAll()).doesNotContain("Source:").contains("=== Release\n");
    }
}
