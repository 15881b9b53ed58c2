package io.gigmate.scoring.lead.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigmate.scoring.lead.learned.TableOutcome.Problem;
import io.gigmate.scoring.lead.learned.TableOutcome.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadTableTest {
  @Test
  void takesOutcomesAsSpreadsheetsWriteThem() {
    LeadTable table =
        LeadTable.labelled(List.of("size", "won"), "won")
            .add(List.of("3", "1.0"))
            .add(List.of("4", "0.0"))
            .build()
            .orElseThrow();

    assertThat(table.outcomes()).containsExactly(1, 0);
  }

  @Test
  void tellsNumbersFromCategories() {
    LeadTable table =
        LeadTable.labelled(List.of("size", "zip", "city", "won"), "won")
            .category("zip")
            .add(List.of(" -1.5e2", "78701", "Waco", "1"))
            .add(List.of("", "", "12", "0"))
            .build()
            .orElseThrow();

    assertThat(table.columnNames()).containsExactly("size", "zip", "city");
    assertThat(table.isNumber("size")).isTrue();
    assertThat(table.isNumber("zip")).isFalse();
    assertThat(table.isNumber("city")).isFalse();
    assertThat(table.outcomes()).containsExactly(1, 0);
    assertThat(table.column("size").textAt(0)).isEqualTo("-150");
    assertThat(table.column("size").textAt(1)).isEqualTo("blank");
    assertThat(table.select(1, 0).outcomes()).containsExactly(0, 1);
  }

  @Test
  void refusesWhatIsNoFiniteNumberAndNoOutcome() {
    TableOutcome outcome =
        LeadTable.labelled(List.of("size", "won"), "won")
            .add(List.of("1", "1"))
            .add(List.of("NaN", "0"))
            .add(List.of("-Infinity", "yes"))
            .add(List.of("1e999", ""))
            .build();

    assertThat(outcome)
        .isEqualTo(
            new Refused(
                List.of(
                    new Problem(1, "size", "must be a finite number or blank: 'NaN'"),
                    new Problem(2, "size", "must be a finite number or blank: '-Infinity'"),
                    new Problem(3, "size", "must be a finite number or blank: '1e999'"),
                    new Problem(2, "won", "must be 0 or 1: 'yes'"),
                    new Problem(3, "won", "must be 0 or 1: ''"))));
    assertThatThrownBy(outcome::orElseThrow).hasMessageContaining("NaN");
  }

  @Test
  void refusesMisuse() {
    assertThatThrownBy(() -> LeadTable.labelled(List.of("a"), "b")).hasMessageContaining("'b'");
    assertThatThrownBy(() -> LeadTable.unlabelled(List.of("a", "a")))
        .hasMessageContaining("two columns");
    LeadTableBuilder builder = LeadTable.unlabelled(List.of("a"));
    assertThatThrownBy(() -> builder.category("b")).hasMessageContaining("'b'");
    assertThatThrownBy(() -> builder.add(List.of("1", "2"))).hasMessageContaining("1 cells");
    LeadTable table = builder.add(List.of("1")).build().orElseThrow();
    assertThatThrownBy(table::outcomes).hasMessageContaining("no outcomes");
  }
}
