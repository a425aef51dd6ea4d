/* SPDX-License-Identifier: Apache-2.0 */
package io.github.cameldiscogs.examples.seller.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each difference is in a queue once, and none is forgotten. */
class DifferencesTest {

    private static final String DATABASES =
            "io.github.cameldiscogs.examples.seller.ErpDatabases#all";
    private static final Task TASK = Task.of(Step.CREATE, "A-1");

    private JdbcClient jdbc;
    private Differences differences;

    private void open(DataSource database) {
        jdbc = JdbcClient.create(database);
        differences = new Differences(jdbc, 51, Duration.ofMinutes(1));
        jdbc.sql(
                        """
                        INSERT INTO stock (sku, release_id, media_condition, price)
                        VALUES ('A-1', 249504, 'Good (G)', 10)
                        """)
                .update();
    }

    private List<String> noted() {
        return jdbc.sql("SELECT sku FROM stock_task").query(String.class).list();
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void whatIsInAQueueIsNotAskedForAgain(DataSource database) {
        open(database);
        assertThat(differences.next()).containsExactly(TASK);
        differences.asking(TASK);
        differences.asked(TASK);

        assertThat(differences.next()).isEmpty();

        jdbc.sql("UPDATE stock SET price = 11").update();
        assertThat(differences.next()).containsExactly(TASK);
    }

    @ParameterizedTest
    @MethodSource(DATABASES)
    void whatPerhapsCameIntoNoQueueIsAskedForAgain(DataSource database) {
        open(database);
        differences.asking(TASK);
        assertThat(differences.next()).containsExactly(TASK);
    }

    /** A message can be quicker than the note about it. */
    @ParameterizedTest
    @MethodSource(DATABASES)
    void whatIsDoneBeforeItIsNotedIsNotUnderWay(DataSource database) {
        open(database);
        differences.asking(TASK);
        differences.done(TASK, List.of());
        differences.asked(TASK);

        assertThat(noted()).isEmpty();
        assertThat(differences.next()).containsExactly(TASK);
    }

    /** However many there are: a file would refuse them again. */
    @ParameterizedTest
    @MethodSource(DATABASES)
    void whatAFileHasRefusedIsAskedForAlone(DataSource database) {
        open(database);
        jdbc.sql(
                        """
                        INSERT INTO stock (sku, release_id, media_condition, price)
                        VALUES ('A-2', 249504, 'Good (G)', 10)
                        """)
                .update();
        differences = new Differences(jdbc, 2, Duration.ofMinutes(1));
        var file = new Task(Step.CREATE, List.of("A-1", "A-2"));
        assertThat(differences.next()).containsExactly(file);
        differences.asking(file);
        differences.asked(file);

        differences.done(file, file.skus());

        assertThat(differences.next()).containsExactly(TASK, Task.of(Step.CREATE, "A-2"));
        differences.asking(TASK);
        differences.asked(TASK);
        assertThat(differences.next()).containsExactly(Task.of(Step.CREATE, "A-2"));
    }

    /** A message ends that was overtaken by what has become of it. */
    @ParameterizedTest
    @MethodSource(DATABASES)
    void whatIsAskedForMeanwhileIsNotEnded(DataSource database) {
        open(database);
        differences.asking(TASK);
        differences.asked(TASK);

        differences.done(new Task(Step.FIND, TASK.skus()), List.of());

        assertThat(noted()).containsExactly("A-1");
        assertThat(differences.next()).isEmpty();
    }
}
