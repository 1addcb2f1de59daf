import{b as a,c as b,d as c}from"./shared-WZXZFRBN.js";import"./shared-XFJYA446.js";export{a as MERCATOR,b as UNDER,c as lay};
