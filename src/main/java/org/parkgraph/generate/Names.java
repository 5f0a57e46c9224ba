package org.parkgraph.generate;

import java.util.Locale;

/**
 * Made-up names, in English and Chinese, a different one for each number. A name is its number
 * written in syllables, of which each has its character; neighbours are kept from looking alike.
 */
final class Names {

  private static final String CONSONANTS = "bpmfdtnlgkhjqxzs";
  private static final String VOWELS = "aeiou";
  private static final int BASE = 80;

  private static final String CHARACTERS =
      "巴贝比博布帕佩皮波普马梅米莫木法菲费佛福达德迪多都塔特提托图" + "纳内尼诺努拉乐利洛路加格吉戈古卡克奇科库哈赫希霍胡佳杰金炯居" + "恰切齐乔曲夏谢西雄旭扎泽子卓祖萨色斯索苏";

  private static final String[] SURNAMES =
      ("Zhao Qian Sun Li Zhou Wu Zheng Wang Feng Chen Chu Wei Jiang Shen Han Yang Zhu Qin You Xu "
              + "He Lu Shi Zhang Kong Cao Yan Hua Jin Tao Qi Xie Zou Yu Bai Shui Dou Yun Su Pan "
              + "Ge Xi Fan Peng Lang Chang Ma Miao Fang Ren Yuan Liu Bao Tang Fei Lian Cen Xue Lei"
              + " Ni Teng Yin Luo Bi Hao Wan An Le Shu Bian Kang Mu Meng Ping Huang Xiao Yao Shao "
              + "Mao Di")
          .split(" ", -1);

  private static final String SURNAME_CHARACTERS =
      "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金陶戚谢邹喻柏水窦云苏潘" + "葛奚范彭郎常马苗方任袁柳鲍唐费廉岑薛雷倪滕殷罗毕郝万安乐舒卞康穆孟平黄萧姚邵毛狄";

  private Names() {}

  /** A name of three syllables or more. */
  static Text of(long number) {
    return spell(digits(number, 3), 0);
  }

  /** A word of two syllables, for things that are told of and have no entry of their own. */
  static Text word(int number) {
    return spell(digits(number % (BASE * BASE), 2), 0);
  }

  /** A surname and a given name. */
  static Text person(long number) {
    int[] digits = digits(number, 3);
    Text given = spell(digits, 1);
    return new Text(
        SURNAMES[digits[0]] + " " + given.en(), SURNAME_CHARACTERS.charAt(digits[0]) + given.zh());
  }

  /** The digits of a number, mixed: to multiply by a number prime to 80 loses nothing. */
  private static int[] digits(long number, int least) {
    int width = least;
    long numbers = 1;
    for (int i = 0; i < least; i++) {
      numbers *= BASE;
    }
    for (; number >= numbers; width++) {
      numbers *= BASE;
    }
    long mixed = Math.floorMod(number % numbers * 196_613L + 77_777L, numbers);
    int[] digits = new int[width];
    for (int i = width - 1; i >= 0; i--) {
      digits[i] = (int) (mixed % BASE);
      mixed /= BASE;
    }
    return digits;
  }

  private static Text spell(int[] digits, int from) {
    StringBuilder en = new StringBuilder();
    StringBuilder zh = new StringBuilder();
    for (int i = from; i < digits.length; i++) {
      en.append(CONSONANTS.charAt(digits[i] / VOWELS.length()));
      en.append(VOWELS.charAt(digits[i] % VOWELS.length()));
      zh.append(CHARACTERS.charAt(digits[i]));
    }
    String word = en.substring(0, 1).toUpperCase(Locale.ROOT) + en.substring(1);
    return new Text(word, zh.toString());
  }
}
