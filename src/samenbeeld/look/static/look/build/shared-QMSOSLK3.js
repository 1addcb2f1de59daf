import{b as a,c as b,d as c}from"./shared-ZUQLDUJM.js";import"./shared-RQHPT2VE.js";export{a as MERCATOR,b as UNDER,c as lay};
