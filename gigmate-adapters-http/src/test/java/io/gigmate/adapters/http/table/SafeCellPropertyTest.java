package io.gigmate.adapters.http.table;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SafeCellPropertyTest {
  @Provide
  Arbitrary<String> awkward() {
    return Arbitraries.strings().withChars("'=+-@\t\r1 a(").ofMaxLength(8);
  }

  @Property
  void whatIsWrittenIsReadAsItWas(@ForAll("awkward") String text) {
    assertThat(SafeCell.read(SafeCell.write(text))).isEqualTo(text);
  }

  @Property
  void noCellBeginsAFormula(@ForAll("awkward") String text) {
    assertThat(SafeCell.write(text)).doesNotMatch("(?s)[=@\\t\\r].*|[+-].*[^0-9 ().:-].*");
  }

  @Example
  void figuresStayFigures() {
    assertThat(SafeCell.write("-97.74")).isEqualTo("-97.74");
    assertThat(SafeCell.write("+1 (512) 555-0100")).isEqualTo("+1 (512) 555-0100");
    assertThat(SafeCell.write("-06:00")).isEqualTo("-06:00");
    assertThat(SafeCell.write("=HYPERLINK(\"https://evil.example\")"))
        .isEqualTo("'=HYPERLINK(\"https://evil.example\")");
    assertThat(SafeCell.write("-2+3+cmd|' /C calc'!A0")).startsWith("'");
    assertThat(SafeCell.read("'90s Night")).isEqualTo("'90s Night");
  }
}
