import{b as a,c as b,d as c}from"./shared-63IYD4RQ.js";import"./shared-MLNX6T6Y.js";export{a as MERCATOR,b as UNDER,c as lay};
