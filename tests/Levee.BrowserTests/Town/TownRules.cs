using System.Text;

namespace Levee.BrowserTests.Town;

/// <summary>The journaled rule set of the town, in the canonical form of the engine's document.</summary>
public static class TownRules
{
    public static readonly byte[] Document = Encoding.UTF8.GetBytes("""
        {
          "format": 1,
          "rules": [
            { "id": "sim-farm", "on": "call", "titleEn": "SIM farm dialling strangers", "titleZh": "卡池向陌生号码群呼",
              "when": "dialled >= p.min_calls && different >= p.spread * dialled",
              "parameters": ["min_calls", "spread"],
              "values": { "consumer": { "min_calls": "40", "spread": "0.8" } },
              "symbol": "SIM_FARM", "family": "calls",
              "text": "id: sim-farm\non: call\ntitle: { en: SIM farm dialling strangers, zh: 卡池向陌生号码群呼 }\nmeasures:\n  dialled:   count() of call by caller over 1h\n  different: distinct(callee) of call by caller over 1h\nwhen: dialled >= p.min_calls && different >= p.spread * dialled\n",
              "benign": ["couriers", "survey centres"] },
            { "id": "coached-transfer", "on": "payment", "titleEn": "A long call, then a transfer", "titleZh": "长通话后转账",
              "when": "coached >= p.long_call_s && !known(payer, payee)",
              "parameters": ["long_call_s"],
              "values": { "consumer": { "long_call_s": "900" } },
              "symbol": "COACHED_TRANSFER", "family": "journey",
              "text": "id: coached-transfer\non: payment\nmeasures:\n  coached: last(duration_s) of call-ended by callee.person over 30m, read by payer.person\nwhen: coached >= p.long_call_s && !known(payer, payee)\n",
              "benign": ["families abroad"] },
            { "id": "first-payee", "on": "payment", "titleEn": "First payment to this account", "titleZh": "首次向该账户付款",
              "when": "!known(payer, payee)", "parameters": [], "values": {}, "symbol": "FIRST_PAYEE", "family": "money",
              "text": "id: first-payee\non: payment\nwhen: \"!known(payer, payee)\"\n", "benign": [] }
          ],
          "weights": { "SIM_FARM": 2200, "COACHED_TRANSFER": 3100, "FIRST_PAYEE": 1500 },
          "caps": { "calls": 3000, "journey": 4000, "money": 2000 },
          "actions": {
            "call": { "consumer": { "label": 1000, "warn": 2000, "challenge": 3000, "delay": 4000, "hold": 5000, "intercept": 7000 } },
            "payment": { "consumer": { "label": 1000, "warn": 2000, "challenge": 3000, "delay": 3500, "hold": 4500, "intercept": 7000 } }
          }
        }
        """);
}
