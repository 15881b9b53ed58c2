package io.gigmate.scoring.match;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class TypingPropertyTest {
  @Property
  void oneSlipIsTheFirstOfFew(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String left,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 6) String right) {
    assertThat(Typing.oneSlip(left, right)).isEqualTo(Typing.fewSlips(left, right, 1));
    assertThat(Typing.fewSlips(left, right, 2)).isEqualTo(Typing.fewSlips(right, left, 2));
    assertThat(Typing.fewSlips(left, right, 0)).isEqualTo(left.equals(right));
    assertThat(Typing.fewSlips(left, right, 6)).isTrue();
  }

  @Example
  void countsLettersPutInLeftOutReplacedAndSwapped() {
    assertThat(Typing.oneSlip("houston", "huston")).isTrue();
    assertThat(Typing.oneSlip("houston", "hoouston")).isTrue();
    assertThat(Typing.oneSlip("houston", "hauston")).isTrue();
    assertThat(Typing.oneSlip("houston", "huoston")).isTrue();
    assertThat(Typing.oneSlip("houston", "huostno")).isFalse();
    assertThat(Typing.fewSlips("houston", "huostno", 2)).isTrue();
  }
}
